package scalars;

import dev.plugwright.annotations.Unsigned;
import dev.plugwright.annotations.WasmPlugin;
import java.util.List;

@WasmPlugin
public interface Scalars {
  boolean not(boolean value);

  byte negateByte(byte value);

  short negateShort(short value);

  int negateInt(int value);

  long negateLong(long value);

  float negateFloat(float value);

  double negateDouble(double value);

  char upper(char value);

  @Unsigned
  byte u8(@Unsigned byte value);

  @Unsigned
  short u16(@Unsigned short value);

  @Unsigned
  int u32(@Unsigned int value);

  @Unsigned
  long u64(@Unsigned long value);

  Integer boxed(Integer value, Character letter, Boolean flag, @Unsigned Short small);

  short[] shorts(short[] values);

  int[] ints(int... values);

  long[] longs(@Unsigned long[] values);

  float[] floats(float[] values);

  double[] doubles(double[] values);

  boolean[] booleans(boolean[] values);

  char[] chars(char[] values);

  List<Integer> listOfIntegers(List<Integer> values);

  List<@Unsigned Byte> listOfBytes(List<Byte> values);

  Long[] boxedArray(Double[] values);

  String echo(String call, String out, String echo, String echoExport);

  void nothing();
}
