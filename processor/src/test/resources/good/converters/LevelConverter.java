package converters;

import dev.plugwright.annotations.WireConverter;

class LevelConverter implements WireConverter<Level, Integer> {
  @Override
  public Integer toWire(Level value) {
    return value.value();
  }

  @Override
  public Level fromWire(Integer wire) {
    return new Level() {
      @Override
      public int value() {
        return wire;
      }
    };
  }
}
