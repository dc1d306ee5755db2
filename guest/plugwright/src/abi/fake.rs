//! Fakes of the host, for native tests.

use std::cell::RefCell;
use std::fmt;
use std::ops::Deref;
use std::rc::Rc;
use std::thread::LocalKey;

/// Where a thread keeps the fake of one group of host functions.
pub struct FakeSlot<F: ?Sized>(RefCell<Option<Rc<F>>>);

impl<F: ?Sized + 'static> FakeSlot<F> {
    /// A slot without a fake.
    #[must_use]
    #[allow(clippy::new_without_default)]
    pub const fn new() -> Self {
        Self(RefCell::new(None))
    }

    /// The fake to call.
    ///
    /// # Panics
    /// When there is none.
    #[must_use]
    #[track_caller]
    pub fn current(slot: &'static LocalKey<Self>, function: &str) -> Rc<F> {
        match slot.with(|slot| slot.0.borrow().clone()) {
            Some(fake) => fake,
            None => panic!(
                "`{function}` is a host function, but there is no host here: set a fake with `fake`, next to \
                 this function"
            ),
        }
    }

    /// Puts a fake into the slot and returns the one before.
    fn replace(slot: &'static LocalKey<Self>, fake: Option<Rc<F>>) -> Option<Rc<F>> {
        // A guard may be dropped as late as its thread ends; then there is nothing to restore.
        slot.try_with(|slot| slot.0.replace(fake)).unwrap_or(None)
    }
}

impl<F: ?Sized> fmt::Debug for FakeSlot<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FakeSlot")
    }
}

/// Keeps a fake of the host set: when this guard is dropped, the previous fake is restored, if there was one.
///
/// It also gives access to the fake: `lines.0` is a field of the fake that `let lines = console::fake(...)` set.
/// Guards are dropped in the reverse order, as variables are. See
/// [`host_functions`](macro@crate::host_functions).
#[must_use = "the fake is gone when its guard is dropped: write `let _fake = ...`"]
pub struct Faked<F> {
    fake: Rc<F>,
    restore: Option<Box<dyn FnOnce()>>,
}

impl<F: 'static> Faked<F> {
    /// Sets a fake.
    #[doc(hidden)]
    pub fn new<D: ?Sized + 'static>(
        slot: &'static LocalKey<FakeSlot<D>>,
        fake: F,
        erase: fn(Rc<F>) -> Rc<D>,
    ) -> Self {
        let fake = Rc::new(fake);
        let before = FakeSlot::replace(slot, Some(erase(fake.clone())));
        let restore = move || drop(FakeSlot::replace(slot, before));
        Self {
            fake,
            restore: Some(Box::new(restore)),
        }
    }
}

impl<F> Deref for Faked<F> {
    type Target = F;

    fn deref(&self) -> &F {
        &self.fake
    }
}

impl<F> Drop for Faked<F> {
    fn drop(&mut self) {
        if let Some(restore) = self.restore.take() {
            restore();
        }
    }
}

impl<F: fmt::Debug> fmt::Debug for Faked<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Faked").field(&self.fake).finish()
    }
}

/// Called for a function that a fake leaves out.
///
/// # Panics
/// Always.
#[cold]
#[track_caller]
pub fn not_faked(function: &str) -> ! {
    panic!("`{function}` is not faked: the fake that is set does not implement it")
}
