package modules;

import module java.base;
import module java.sql;
import dev.synapt.model.*;
import lib.*;

/** Other imports come before those of modules. */
@Model
final class OnDemandOverModules implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(Calendar.DECEMBER, Deflater.BEST_COMPRESSION, Sizes.WIDE, java.sql.Types.BIT);
    net.dense(XMLConstants.XML_NS_PREFIX, Types.CLOB - CharacterData.TEXT_NODE);
  }
}
