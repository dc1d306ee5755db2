use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::{Decode, Encode, Error, ErrorKind, Reader, Writer};

macro_rules! address {
    ($($address:ty: $octets:literal),*) => {$(
        impl Encode for $address {
            const FIXED_SIZE: Option<usize> = Some($octets);
            const NESTS: bool = false;

            fn encode(&self, out: &mut Writer) -> Result<(), Error> {
                out.bytes(&self.octets());
                Ok(())
            }
        }

        impl Decode for $address {
            const MIN_SIZE: usize = $octets;
            const NESTS: bool = false;

            fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
                input.array::<$octets>().map(Self::from)
            }
        }
    )*};
}

address!(Ipv4Addr: 4, Ipv6Addr: 16);

impl Encode for IpAddr {
    const NESTS: bool = false;

    fn encode(&self, out: &mut Writer) -> Result<(), Error> {
        match self {
            Self::V4(address) => {
                out.variant(0);
                address.encode(out)
            }
            Self::V6(address) => {
                out.variant(1);
                address.encode(out)
            }
        }
    }
}

impl Decode for IpAddr {
    const MIN_SIZE: usize = 8;
    const NESTS: bool = false;

    fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
        match input.variant()? {
            0 => Ipv4Addr::decode(input).map(Self::V4),
            1 => Ipv6Addr::decode(input).map(Self::V6),
            _ => Err(input.error_before(ErrorKind::UnknownVariant, 4)),
        }
    }
}
