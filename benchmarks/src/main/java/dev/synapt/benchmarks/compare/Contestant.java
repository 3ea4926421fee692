package dev.synapt.benchmarks.compare;

import java.util.List;
import java.util.Map;

/**
 * One who takes part.
 *
 * @param name what the report calls it
 * @param command starts its process; the file of the problem follows as last argument
 * @param environment variables that its process needs
 */
record Contestant(String name, List<String> command, Map<String, String> environment) {
  Contestant {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }
}
