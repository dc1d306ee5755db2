package dev.plugwright.it.types;

import dev.plugwright.annotations.I128;
import dev.plugwright.annotations.U128;
import dev.plugwright.annotations.Unsigned;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Every type as a parameter and as a result. */
interface Direct {
  boolean echoBoolean(boolean value);

  byte echoByte(byte value);

  short echoShort(short value);

  int echoInt(int value);

  long echoLong(long value);

  float echoFloat(float value);

  double echoDouble(double value);

  char echoChar(char value);

  @Unsigned
  byte echoUnsignedByte(@Unsigned byte value);

  @Unsigned
  short echoUnsignedShort(@Unsigned short value);

  @Unsigned
  int echoUnsignedInt(@Unsigned int value);

  @Unsigned
  long echoUnsignedLong(@Unsigned long value);

  Integer echoBoxed(Integer value);

  String echoString(String value);

  byte[] echoBytes(byte[] value);

  short[] echoShorts(short[] value);

  int[] echoInts(int[] value);

  long[] echoLongs(long[] value);

  float[] echoFloats(float[] value);

  double[] echoDoubles(double[] value);

  boolean[] echoBooleans(boolean[] value);

  char[] echoChars(char[] value);

  @Unsigned
  short[] echoUnsignedShorts(@Unsigned short[] value);

  int[][] echoMatrix(int[][] value);

  String[][][] echoCube(String[][][] value);

  byte[][] echoManyBytes(byte[][] value);

  List<Byte> echoByteList(List<Byte> value);

  List<Long> echoLongList(List<Long> value);

  List<@Unsigned Short> echoUnsignedList(List<@Unsigned Short> value);

  List<String> echoStringList(List<String> value);

  Set<String> echoSet(Set<String> value);

  Map<String, Long> echoMap(Map<String, Long> value);

  Optional<String> echoOptional(Optional<String> value);

  Optional<Optional<Integer>> echoOptionalOfOptional(Optional<Optional<Integer>> value);

  OptionalInt echoOptionalInt(OptionalInt value);

  OptionalLong echoOptionalLong(OptionalLong value);

  OptionalDouble echoOptionalDouble(OptionalDouble value);

  @Nullable
  String echoNullable(@Nullable String value);

  @org.jspecify.annotations.Nullable
  String echoJspecify(@org.jspecify.annotations.Nullable String value);

  int @org.jspecify.annotations.Nullable [] echoNullableArray(
      int @org.jspecify.annotations.Nullable [] value);

  @I128
  BigInteger echoSigned128(@I128 BigInteger value);

  @U128
  BigInteger echoUnsigned128(@U128 BigInteger value);

  Duration echoDuration(Duration value);

  Instant echoInstant(Instant value);

  UUID echoUuid(UUID value);

  Color echoEnum(Color value);

  Point echoRecord(Point value);

  Shape echoSealed(Shape value);
}
