package order;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.spi.codec.BincodeInput;
import dev.plugwright.spi.codec.BincodeOutput;
import dev.plugwright.spi.codec.CodecException;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes what crosses the border in calls of {@link Order}.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
final class OrderCodecs {
  private OrderCodecs() {
  }

  static void writeDeclared(BincodeOutput out, Order.Declared value) {
    switch (out.requireValue(value, "Declared")) {
      case Order.Declared.Zed zed -> {
        out.writeVariant(0);
        writeZed(out, zed);
      }
      case Order.Declared.Alp alp -> {
        out.writeVariant(1);
        writeAlp(out, alp);
      }
      case Order.Declared.Mid mid -> {
        out.writeVariant(2);
        writeMid(out, mid);
      }
    }
  }

  static Order.Declared readDeclared(BincodeInput in) {
    return switch (in.readVariant(3)) {
      case 0 -> readZed(in);
      case 1 -> readAlp(in);
      default -> readMid(in);
    };
  }

  static void writeZed(BincodeOutput out, Order.Declared.Zed value) {
    out.requireValue(value, "Zed");
  }

  static Order.Declared.Zed readZed(BincodeInput in) {
    int start = in.position();
    try {
      return new Order.Declared.Zed();
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Zed", start, cause);
    }
  }

  static void writeAlp(BincodeOutput out, Order.Declared.Alp value) {
    out.requireValue(value, "Alp");
  }

  static Order.Declared.Alp readAlp(BincodeInput in) {
    int start = in.position();
    try {
      return new Order.Declared.Alp();
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Alp", start, cause);
    }
  }

  static void writeMid(BincodeOutput out, Order.Declared.Mid value) {
    out.requireValue(value, "Mid");
  }

  static Order.Declared.Mid readMid(BincodeInput in) {
    int start = in.position();
    try {
      return new Order.Declared.Mid();
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Mid", start, cause);
    }
  }

  static void writePermitted(BincodeOutput out, Order.Permitted value) {
    switch (out.requireValue(value, "Permitted")) {
      case Order.Permitted.Two two -> {
        out.writeVariant(0);
        writeTwo(out, two);
      }
      case Order.Permitted.One one -> {
        out.writeVariant(1);
        writeOne(out, one);
      }
      case Order.Permitted.Three three -> {
        out.writeVariant(2);
        writeThree(out, three);
      }
    }
  }

  static Order.Permitted readPermitted(BincodeInput in) {
    return switch (in.readVariant(3)) {
      case 0 -> readTwo(in);
      case 1 -> readOne(in);
      default -> readThree(in);
    };
  }

  static void writeTwo(BincodeOutput out, Order.Permitted.Two value) {
    out.requireValue(value, "Two");
  }

  static Order.Permitted.Two readTwo(BincodeInput in) {
    int start = in.position();
    try {
      return new Order.Permitted.Two();
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Two", start, cause);
    }
  }

  static void writeOne(BincodeOutput out, Order.Permitted.One value) {
    out.requireValue(value, "One");
  }

  static Order.Permitted.One readOne(BincodeInput in) {
    int start = in.position();
    try {
      return new Order.Permitted.One();
    } catch (RuntimeException cause) {
      throw CodecException.rejected("One", start, cause);
    }
  }

  static void writeThree(BincodeOutput out, Order.Permitted.Three value) {
    out.requireValue(value, "Three");
  }

  static Order.Permitted.Three readThree(BincodeInput in) {
    int start = in.position();
    try {
      return new Order.Permitted.Three();
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Three", start, cause);
    }
  }

  static void writeSorted(BincodeOutput out, Order.Sorted value) {
    switch (out.requireValue(value, "Sorted")) {
      case Order.Sorted.Apple apple -> {
        out.writeVariant(0);
        writeApple(out, apple);
      }
      case Order.Sorted.Berry berry -> {
        out.writeVariant(1);
        writeBerry(out, berry);
      }
      case Order.Sorted.Cherry cherry -> {
        out.writeVariant(2);
        writeCherry(out, cherry);
      }
    }
  }

  static Order.Sorted readSorted(BincodeInput in) {
    return switch (in.readVariant(3)) {
      case 0 -> readApple(in);
      case 1 -> readBerry(in);
      default -> readCherry(in);
    };
  }

  static void writeApple(BincodeOutput out, Order.Sorted.Apple value) {
    out.requireValue(value, "Apple");
  }

  static Order.Sorted.Apple readApple(BincodeInput in) {
    int start = in.position();
    try {
      return new Order.Sorted.Apple();
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Apple", start, cause);
    }
  }

  static void writeBerry(BincodeOutput out, Order.Sorted.Berry value) {
    out.requireValue(value, "Berry");
  }

  static Order.Sorted.Berry readBerry(BincodeInput in) {
    int start = in.position();
    try {
      return new Order.Sorted.Berry();
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Berry", start, cause);
    }
  }

  static void writeCherry(BincodeOutput out, Order.Sorted.Cherry value) {
    out.requireValue(value, "Cherry");
  }

  static Order.Sorted.Cherry readCherry(BincodeInput in) {
    int start = in.position();
    try {
      return new Order.Sorted.Cherry();
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Cherry", start, cause);
    }
  }

  static void writeSpread(BincodeOutput out, Spread value) {
    switch (out.requireValue(value, "Spread")) {
      case Spread.North north -> {
        out.writeVariant(0);
        writeNorth(out, north);
      }
      case Spread.Inner.West west -> {
        out.writeVariant(1);
        writeWest(out, west);
      }
      case Spread.Inner.East east -> {
        out.writeVariant(2);
        writeEast(out, east);
      }
      case Spread.South south -> {
        out.writeVariant(3);
        writeSouth(out, south);
      }
    }
  }

  static Spread readSpread(BincodeInput in) {
    return switch (in.readVariant(4)) {
      case 0 -> readNorth(in);
      case 1 -> readWest(in);
      case 2 -> readEast(in);
      default -> readSouth(in);
    };
  }

  static void writeNorth(BincodeOutput out, Spread.North value) {
    out.requireValue(value, "North");
  }

  static Spread.North readNorth(BincodeInput in) {
    int start = in.position();
    try {
      return new Spread.North();
    } catch (RuntimeException cause) {
      throw CodecException.rejected("North", start, cause);
    }
  }

  static void writeWest(BincodeOutput out, Spread.Inner.West value) {
    out.requireValue(value, "West");
    out.writeInt(value.degrees());
  }

  static Spread.Inner.West readWest(BincodeInput in) {
    int start = in.position();
    int degrees = in.readInt();
    try {
      return new Spread.Inner.West(degrees);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("West", start, cause);
    }
  }

  static void writeEast(BincodeOutput out, Spread.Inner.East value) {
    out.requireValue(value, "East");
    out.writeInt(value.degrees());
  }

  static Spread.Inner.East readEast(BincodeInput in) {
    int start = in.position();
    int degrees = in.readInt();
    try {
      return new Spread.Inner.East(degrees);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("East", start, cause);
    }
  }

  static void writeSouth(BincodeOutput out, Spread.South value) {
    out.requireValue(value, "South");
  }

  static Spread.South readSouth(BincodeInput in) {
    int start = in.position();
    try {
      return new Spread.South();
    } catch (RuntimeException cause) {
      throw CodecException.rejected("South", start, cause);
    }
  }
}
