use crate::DEPTH_LIMIT;

/// The levels of nesting that are left.
#[derive(Debug)]
pub(crate) struct Levels(u32);

impl Levels {
    /// All levels.
    pub const ALL: Self = Self(DEPTH_LIMIT);

    /// Goes one level deeper, if there is one.
    #[inline(always)]
    pub fn enter(&mut self) -> bool {
        match self.0.checked_sub(1) {
            Some(left) => {
                self.0 = left;
                true
            }
            None => false,
        }
    }

    /// Goes back to the level before.
    #[inline(always)]
    pub fn leave(&mut self) {
        self.0 += 1;
    }
}
