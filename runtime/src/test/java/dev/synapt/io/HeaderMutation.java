package dev.synapt.io;

import static dev.synapt.io.HeaderMutation.Fate.EITHER;
import static dev.synapt.io.HeaderMutation.Fate.READ;
import static dev.synapt.io.HeaderMutation.Fate.REFUSED;

import dev.synapt.data.SeededRandom;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;

/** One deliberate change of a header, and what must become of a file that had no other. */
enum HeaderMutation {
  LENGTH_OFF_BY_FEW(REFUSED, (d, r) -> d.lengthError = r.nextInt(2) * 2 - 1 << r.nextInt(5)),
  LENGTH_ANYTHING(REFUSED, (d, r) -> d.lengthError = r.nextLong() >>> r.nextInt(64) | 1),
  BEGIN_MOVED(REFUSED, (d, r) -> entry(d, r).begin += 1 + r.nextInt(16)),
  END_MOVED(REFUSED, (d, r) -> entry(d, r).end -= 1 + r.nextInt(16)),
  BOTH_MOVED(
      REFUSED,
      (d, r) -> {
        Draft.Entry entry = entry(d, r);
        int distance = 4 * (1 + r.nextInt(4));
        entry.begin += distance;
        entry.end += distance;
      }),
  OFFSETS_REVERSED(
      REFUSED,
      (d, r) -> {
        Draft.Entry entry = entry(d, r);
        entry.overrides.put("data_offsets", "[" + entry.end + "," + entry.begin + "]");
      }),
  OFFSETS_ODD(
      REFUSED, (d, r) -> entry(d, r).overrides.put("data_offsets", "[0," + oddNumber(r) + "]")),
  OFFSETS_OF_ANOTHER(
      EITHER,
      (d, r) -> {
        Draft.Entry entry = entry(d, r);
        Draft.Entry other = entry(d, r);
        entry.begin = other.begin;
        entry.end = other.end;
      }),
  OFFSETS_EXCHANGED(
      EITHER,
      (d, r) -> {
        Draft.Entry entry = entry(d, r);
        Draft.Entry other = entry(d, r);
        long begin = entry.begin;
        long end = entry.end;
        entry.begin = other.begin;
        entry.end = other.end;
        other.begin = begin;
        other.end = end;
      }),
  EXTENT_ODD(REFUSED, (d, r) -> entry(d, r).shape.add(oddNumber(r))),
  EXTENT_ADDED(EITHER, (d, r) -> entry(d, r).shape.add("" + r.nextInt(4))),
  EXTENTS_OVERFLOW(
      REFUSED,
      (d, r) -> {
        // Products that are 0 for whoever counts in 32 or 64 bits, and no data to go with them.
        Draft.Entry empty = emptyEntry(d, r);
        switch (r.nextInt(4)) {
          case 0 -> empty.shape.add("4294967296");
          case 1 -> empty.shape.add("9223372036854775808");
          case 2 -> empty.shape.addAll(List.of("65536", "65536"));
          default -> empty.shape.addAll(Collections.nCopies(4 * (1 + r.nextInt(9)), "65536"));
        }
      }),
  EXTENTS_OF_ONE(READ, (d, r) -> entry(d, r).shape.addAll(Collections.nCopies(r.nextInt(50), "1"))),
  EXTENTS_TOO_MANY(
      REFUSED, (d, r) -> entry(d, r).shape.addAll(Collections.nCopies(65 + r.nextInt(50), "1"))),
  EXTENTS_TURNED(READ, (d, r) -> Collections.reverse(entry(d, r).shape)),
  DTYPE_OTHER(
      REFUSED,
      (d, r) -> entry(d, r).dtype = pick(r, "\"F16\"", "\"I64\"", "\"f32\"", "\"\"", "32", "null")),
  MEMBER_MISSING(
      REFUSED, (d, r) -> entry(d, r).overrides.put(pick(r, "dtype", "shape", "data_offsets"), "")),
  MEMBER_TWICE(
      REFUSED,
      (d, r) ->
          entry(d, r)
              .additions
              .add(pick(r, "\"dtype\":\"F32\"", "\"shape\":[1]", "\"data_offsets\":[0,4]"))),
  MEMBER_UNKNOWN(REFUSED, (d, r) -> entry(d, r).additions.add("\"stride\":[1]")),
  MEMBER_NESTED(
      REFUSED,
      (d, r) ->
          entry(d, r)
              .overrides
              .put("shape", "[".repeat(2 + r.nextInt(9999)) + "]".repeat(r.nextInt(9999)))),
  MEMBERS_TURNED(READ, (d, r) -> entry(d, r).rotation = r.nextInt(3)),
  NAME_NEW(READ, (d, r) -> entry(d, r).name = r.nextLong() + "é\\n\\ud83d\\uDe00\uD83D\uDE00"),
  NAME_EMPTY(READ, (d, r) -> entry(d, r).name = ""),
  NAME_LONG(READ, (d, r) -> entry(d, r).name = "x".repeat(r.nextInt(9999)) + r.nextLong()),
  NAME_ESCAPED(READ, (d, r) -> escapeFirst(entry(d, r))),
  NAME_OF_METADATA(REFUSED, (d, r) -> entry(d, r).name = "__metadata__"),
  NAME_WRONG(
      REFUSED, (d, r) -> entry(d, r).name = pick(r, "\\ud83d", "\\uDE00x", "\\u12", "\\x", "\n")),
  NAME_NOT_UTF8(REFUSED, (d, r) -> entry(d, r).name += Draft.NOT_UTF8),
  TENSOR_TWICE(REFUSED, (d, r) -> d.entries.add(entry(d, r))),
  TENSOR_TWICE_ESCAPED(
      REFUSED,
      (d, r) -> {
        Draft.Entry twin = new Draft.Entry(entry(d, r).name);
        escapeFirst(twin);
        twin.shape.add("0");
        d.entries.add(twin);
      }),
  TENSOR_MISSING(REFUSED, (d, r) -> d.entries.remove(r.nextInt(d.entries.size()))),
  TENSOR_EMPTY(
      READ,
      (d, r) -> {
        Draft.Entry empty = emptyEntry(d, r);
        empty.shape.addAll(Collections.nCopies(1 + r.nextInt(4), "2147483647"));
        empty.shape.add("0");
      }),
  TENSOR_BEHIND_THE_DATA(
      REFUSED,
      (d, r) -> {
        Draft.Entry behind = new Draft.Entry("behind");
        behind.shape.add("" + (1 + r.nextInt(Integer.MAX_VALUE - 9)));
        behind.begin = d.dataEnd();
        behind.end = behind.begin + 4 * Long.parseLong(behind.shape.get(0));
        d.entries.add(behind);
      }),
  TENSORS_IN_ANOTHER_ORDER(READ, (d, r) -> Collections.rotate(d.entries, r.nextInt(5))),
  METADATA_MORE(READ, (d, r) -> d.metadata.add("\"new" + r.nextLong() + "\":\"\\\"\"")),
  METADATA_NONE(READ, (d, r) -> d.metadata.clear()),
  METADATA_KEY_TWICE(
      REFUSED,
      (d, r) -> {
        d.metadata.add("\"twice\":\"\"");
        d.metadata.add(pick(r, "\"twice\":\"\"", "\"tw\\u0069ce\":\"x\""));
      }),
  METADATA_TWICE(
      REFUSED,
      (d, r) -> {
        d.metadata.add("\"one\":\"\"");
        d.additions.add("\"__metadata__\":{}");
      }),
  METADATA_NOT_TEXT(
      REFUSED,
      (d, r) -> d.metadata.add("\"odd\":" + pick(r, "1", "null", "true", "[]", "{}", "[\"a\"]"))),
  METADATA_NO_OBJECT(
      REFUSED,
      (d, r) -> {
        d.metadata.clear();
        d.additions.add("\"__metadata__\":" + pick(r, "null", "\"\"", "[]", "1"));
      }),
  SPACE(READ, (d, r) -> d.space = pick(r, " ", "\n", "\t\r\n  ")),
  SPACE_ODD(REFUSED, (d, r) -> d.space = pick(r, "\u00a0", "\f", "\uFEFF", "/**/", "\u0000")),
  PADDING(READ, (d, r) -> d.padding += r.nextInt(9999)),
  END_WRONG(REFUSED, (d, r) -> d.end = pick(r, "", "}}", "]", ",}", "}\u0000", "}{}", "} x"));

  /** What becomes of a file. */
  enum Fate {
    READ,
    REFUSED,
    EITHER
  }

  private final Fate fate;
  private final BiConsumer<Draft, SeededRandom> change;

  HeaderMutation(Fate fate, BiConsumer<Draft, SeededRandom> change) {
    this.fate = fate;
    this.change = change;
  }

  Fate fate() {
    return fate;
  }

  void change(Draft draft, SeededRandom random) {
    change.accept(draft, random);
  }

  private static Draft.Entry entry(Draft draft, SeededRandom random) {
    return draft.entries.get(random.nextInt(draft.entries.size()));
  }

  /** A new tensor without data, where those of another end. */
  private static Draft.Entry emptyEntry(Draft draft, SeededRandom random) {
    Draft.Entry empty = new Draft.Entry("empty" + random.nextLong());
    empty.begin = entry(draft, random).end;
    empty.end = empty.begin;
    draft.entries.add(empty);
    return empty;
  }

  private static String oddNumber(SeededRandom random) {
    return pick(
        random,
        "-1",
        "1.0",
        "1e999",
        "01",
        "18446744073709551616",
        "9223372036854775807",
        "\"1\"",
        "null",
        "[1]",
        "{}",
        "NaN",
        ",",
        "1".repeat(5000),
        "4294967297",
        "9223372036854775808");
  }

  private static void escapeFirst(Draft.Entry entry) {
    if (!entry.name.isEmpty()) {
      entry.name = String.format("\\u%04X", (int) entry.name.charAt(0)) + entry.name.substring(1);
    }
  }

  private static String pick(SeededRandom random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
