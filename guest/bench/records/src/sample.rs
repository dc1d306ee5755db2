use std::collections::BTreeMap;

/// A source of numbers that look random and are the same every time.
pub struct Random(pub u64);

impl Random {
    pub fn number(&mut self) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 20
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.number() % limit
    }
}

/// Types with example values.
pub trait Sample {
    fn sample(random: &mut Random) -> Self;
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl Sample for $number {
            fn sample(random: &mut Random) -> Self {
                random.number() as $number
            }
        }
    )*};
}

numbers!(i8, u8, i16, u16, i32, u32, i64, u64, i128, u128, f32, f64);

impl Sample for bool {
    fn sample(random: &mut Random) -> Self {
        random.below(2) == 1
    }
}

impl Sample for char {
    fn sample(random: &mut Random) -> Self {
        char::from(b'a' + random.below(26) as u8)
    }
}

impl Sample for String {
    fn sample(random: &mut Random) -> Self {
        let length = 4 + random.below(20);
        let mut text = String::new();
        for _ in 0..length {
            text.push(char::sample(random));
        }
        text
    }
}

impl<T: Sample> Sample for Option<T> {
    fn sample(random: &mut Random) -> Self {
        bool::sample(random).then(|| T::sample(random))
    }
}

impl<T: Sample> Sample for Vec<T> {
    fn sample(random: &mut Random) -> Self {
        let length = 2 + random.below(8);
        let mut list = Vec::new();
        for _ in 0..length {
            list.push(T::sample(random));
        }
        list
    }
}

impl<K: Sample + Ord, V: Sample> Sample for BTreeMap<K, V> {
    fn sample(random: &mut Random) -> Self {
        let length = 2 + random.below(4);
        let mut map = BTreeMap::new();
        for _ in 0..length {
            map.insert(K::sample(random), V::sample(random));
        }
        map
    }
}
