package dev.plugwright.it.types;

import dev.plugwright.annotations.I128;
import dev.plugwright.annotations.U128;
import dev.plugwright.annotations.Unsigned;
import dev.plugwright.it.elsewhere.Money;
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

/** Every type as a field, an element, a key, a value and an argument. */
interface Placed {
  Places<Boolean> echoPlacesBoolean(Places<Boolean> value);

  Places<Byte> echoPlacesByte(Places<Byte> value);

  Places<Short> echoPlacesShort(Places<Short> value);

  Places<Integer> echoPlacesInt(Places<Integer> value);

  Places<Long> echoPlacesLong(Places<Long> value);

  Places<Float> echoPlacesFloat(Places<Float> value);

  Places<Double> echoPlacesDouble(Places<Double> value);

  Places<Character> echoPlacesChar(Places<Character> value);

  Places<@Unsigned Byte> echoPlacesUnsignedByte(Places<@Unsigned Byte> value);

  Places<@Unsigned Short> echoPlacesUnsignedShort(Places<@Unsigned Short> value);

  Places<@Unsigned Integer> echoPlacesUnsignedInt(Places<@Unsigned Integer> value);

  Places<@Unsigned Long> echoPlacesUnsignedLong(Places<@Unsigned Long> value);

  Places<String> echoPlacesString(Places<String> value);

  Places<byte[]> echoPlacesBytes(Places<byte[]> value);

  Places<long[]> echoPlacesLongs(Places<long[]> value);

  Places<boolean[]> echoPlacesBooleans(Places<boolean[]> value);

  Places<Point[]> echoPlacesArray(Places<Point[]> value);

  Places<List<String>> echoPlacesList(Places<List<String>> value);

  Places<Set<Integer>> echoPlacesSet(Places<Set<Integer>> value);

  Places<Map<Color, String>> echoPlacesMap(Places<Map<Color, String>> value);

  Places<Optional<String>> echoPlacesOptional(Places<Optional<String>> value);

  Places<OptionalInt> echoPlacesOptionalInt(Places<OptionalInt> value);

  Places<OptionalLong> echoPlacesOptionalLong(Places<OptionalLong> value);

  Places<OptionalDouble> echoPlacesOptionalDouble(Places<OptionalDouble> value);

  Places<@I128 BigInteger> echoPlacesSigned128(Places<@I128 BigInteger> value);

  Places<@U128 BigInteger> echoPlacesUnsigned128(Places<@U128 BigInteger> value);

  Places<Duration> echoPlacesDuration(Places<Duration> value);

  Places<Instant> echoPlacesInstant(Places<Instant> value);

  Places<UUID> echoPlacesUuid(Places<UUID> value);

  Places<Color> echoPlacesEnum(Places<Color> value);

  Places<Point> echoPlacesRecord(Places<Point> value);

  Places<Shape> echoPlacesSealed(Places<Shape> value);

  Places<Money> echoPlacesElsewhere(Places<Money> value);

  Keys<Boolean> echoKeysBoolean(Keys<Boolean> value);

  Keys<Byte> echoKeysByte(Keys<Byte> value);

  Keys<Short> echoKeysShort(Keys<Short> value);

  Keys<Integer> echoKeysInt(Keys<Integer> value);

  Keys<Long> echoKeysLong(Keys<Long> value);

  Keys<Character> echoKeysChar(Keys<Character> value);

  Keys<@Unsigned Byte> echoKeysUnsignedByte(Keys<@Unsigned Byte> value);

  Keys<@Unsigned Short> echoKeysUnsignedShort(Keys<@Unsigned Short> value);

  Keys<@Unsigned Integer> echoKeysUnsignedInt(Keys<@Unsigned Integer> value);

  Keys<@Unsigned Long> echoKeysUnsignedLong(Keys<@Unsigned Long> value);

  Keys<String> echoKeysString(Keys<String> value);

  Keys<Set<Integer>> echoKeysSet(Keys<Set<Integer>> value);

  Keys<Map<Color, String>> echoKeysMap(Keys<Map<Color, String>> value);

  Keys<Optional<String>> echoKeysOptional(Keys<Optional<String>> value);

  Keys<OptionalInt> echoKeysOptionalInt(Keys<OptionalInt> value);

  Keys<OptionalLong> echoKeysOptionalLong(Keys<OptionalLong> value);

  Keys<List<String>> echoKeysList(Keys<List<String>> value);

  Keys<@I128 BigInteger> echoKeysSigned128(Keys<@I128 BigInteger> value);

  Keys<@U128 BigInteger> echoKeysUnsigned128(Keys<@U128 BigInteger> value);

  Keys<Duration> echoKeysDuration(Keys<Duration> value);

  Keys<Instant> echoKeysInstant(Keys<Instant> value);

  Keys<UUID> echoKeysUuid(Keys<UUID> value);

  Keys<Color> echoKeysEnum(Keys<Color> value);

  Keys<Point> echoKeysRecord(Keys<Point> value);

  Keys<Money> echoKeysElsewhere(Keys<Money> value);

  Keys<Expression> echoKeysSealed(Keys<Expression> value);
}
