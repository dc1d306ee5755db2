use core::fmt;

use crate::{Error, ErrorKind};

/// An error that is passed through serde.
#[derive(Debug)]
pub(super) enum Failure {
    Codec(Error),
    /// Raised by the type or by serde itself, which know no offset.
    Refused,
    /// A request that the format does not support.
    Unsupported,
}

impl Failure {
    /// The error; one without an offset gets this one.
    pub fn at(self, offset: usize) -> Error {
        match self {
            Self::Codec(error) => error,
            Self::Refused => Error::new(ErrorKind::Refused, offset),
            Self::Unsupported => Error::new(ErrorKind::Unsupported, offset),
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Codec(error)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Codec(error) => error.kind().reason(),
            Self::Refused => ErrorKind::Refused.reason(),
            Self::Unsupported => ErrorKind::Unsupported.reason(),
        })
    }
}

impl core::error::Error for Failure {}

impl serde::ser::Error for Failure {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self::Refused
    }
}

impl serde::de::Error for Failure {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self::Refused
    }
}
