package dev.plugwright.commands.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.plugwright.commands.Json;
import dev.plugwright.contract.BasicKind;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Lists of numbers, which are passed as they are in memory. */
final class NumberArrays {
  private NumberArrays() {}

  /** Returns the Java array of a type of numbers. */
  static Class<?> type(BasicKind kind) {
    switch (kind) {
      case I8:
      case U8:
        return byte[].class;
      case I16:
      case U16:
        return short[].class;
      case I32:
      case U32:
        return int[].class;
      case F32:
        return float[].class;
      case F64:
        return double[].class;
      default:
        return long[].class;
    }
  }

  /** Returns the Java array of a JSON array. */
  static Object of(BasicKind kind, JsonNode value, String path) {
    if (!value.isArray()) {
      throw JsonScalars.expected(path, "an array", value);
    }
    Object array = Array.newInstance(type(kind).getComponentType(), value.size());
    for (int i = 0; i < value.size(); i++) {
      long bits = JsonScalars.bits(kind, value.get(i), path + "[" + i + "]");
      switch (kind.minimumSize()) {
        case 1:
          Array.setByte(array, i, (byte) bits);
          break;
        case 2:
          Array.setShort(array, i, (short) bits);
          break;
        default:
          if (kind == BasicKind.F32) {
            Array.setFloat(array, i, Float.intBitsToFloat((int) bits));
          } else if (kind == BasicKind.F64) {
            Array.setDouble(array, i, Double.longBitsToDouble(bits));
          } else if (kind.minimumSize() == Integer.BYTES) {
            Array.setInt(array, i, (int) bits);
          } else {
            Array.setLong(array, i, bits);
          }
      }
    }
    return array;
  }

  /** Returns the JSON array of a Java array. */
  static JsonNode json(BasicKind kind, Object array, String path) {
    ArrayNode json = Json.array();
    int size = kind.minimumSize();
    for (int i = 0; i < Array.getLength(array); i++) {
      ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      if (kind == BasicKind.F32) {
        bytes.putFloat(Array.getFloat(array, i));
      } else if (kind == BasicKind.F64) {
        bytes.putDouble(Array.getDouble(array, i));
      } else {
        bytes.putLong(Array.getLong(array, i));
      }
      byte[] element = Arrays.copyOf(bytes.array(), size);
      json.add(new ResultBytes(element).basic(kind, path + "[" + i + "]"));
    }
    return json;
  }
}
