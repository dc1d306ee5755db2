use core::time::Duration;
#[cfg(feature = "std")]
use std::time::{SystemTime, UNIX_EPOCH};

use crate::{Decode, Encode, Error, ErrorKind, Reader, Writer};

const WIRE_SIZE: usize = 12;
const NANOS_PER_SECOND: u32 = 1_000_000_000;

impl Encode for Duration {
    const FIXED_SIZE: Option<usize> = Some(WIRE_SIZE);
    const NESTS: bool = false;

    fn encode(&self, out: &mut Writer) -> Result<(), Error> {
        self.as_secs().encode(out)?;
        self.subsec_nanos().encode(out)
    }
}

impl Decode for Duration {
    const MIN_SIZE: usize = WIRE_SIZE;
    const NESTS: bool = false;

    fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
        let seconds = u64::decode(input)?;
        let nanos = u32::decode(input)?;
        let valid = nanos < NANOS_PER_SECOND || input.is_lenient();
        let carried = seconds.checked_add((nanos / NANOS_PER_SECOND).into());
        match carried {
            Some(seconds) if valid => Ok(Self::new(seconds, nanos % NANOS_PER_SECOND)),
            _ => Err(input.error_before(ErrorKind::InvalidTime, WIRE_SIZE)),
        }
    }
}

#[cfg(feature = "std")]
impl Encode for SystemTime {
    const FIXED_SIZE: Option<usize> = Some(WIRE_SIZE);
    const NESTS: bool = false;

    fn encode(&self, out: &mut Writer) -> Result<(), Error> {
        match self.duration_since(UNIX_EPOCH) {
            Ok(since_epoch) => since_epoch.encode(out),
            Err(_) => Err(out.error(ErrorKind::BeforeEpoch)),
        }
    }
}

#[cfg(feature = "std")]
impl Decode for SystemTime {
    const MIN_SIZE: usize = WIRE_SIZE;
    const NESTS: bool = false;

    fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
        UNIX_EPOCH
            .checked_add(Duration::decode(input)?)
            .ok_or_else(|| input.error_before(ErrorKind::InvalidTime, WIRE_SIZE))
    }
}
