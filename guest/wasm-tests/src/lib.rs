//! Only tests: see the folder `tests`.
