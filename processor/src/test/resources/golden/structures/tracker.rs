// Rust side of the contract structures.Tracker, generated from the Java interface. Do not edit.
// Contract hash: 50cbb3cfcbb44cea

#[repr(C)]
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    ::plugwright::FixedLayout,
    ::plugwright::Encode,
    ::plugwright::Decode,
)]
#[plugwright(size = 24, align = 8)]
pub struct Header {
    pub i: i8,
    pub magic: [u8; 3],
    pub element: i64,
    pub out: f32,
}

/// A place.
#[repr(C)]
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    ::plugwright::FixedLayout,
    ::plugwright::Encode,
    ::plugwright::Decode,
)]
#[plugwright(size = 24, align = 8)]
pub struct Point {
    pub x: f64,
    pub y: f64,
    /// what it is marked with
    pub tag: u8,
}

#[repr(C)]
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    ::plugwright::FixedLayout,
    ::plugwright::Encode,
    ::plugwright::Decode,
)]
#[plugwright(size = 128, align = 8)]
pub struct Track {
    pub active: bool,
    pub name: ::plugwright::FixedText<13>,
    pub samples: [i32; 4],
    pub symbol: char,
    pub points: [Point; 3],
    pub last: i16,
}

/// Records that lie in memory as they are.
pub trait Tracker {
    fn header() -> Header;

    fn r#move(from: &Point, to: &Point, factor: f64) -> Point;

    fn track(track: &Track) -> Result<Track, Point>;

    fn tracks(points: ::std::collections::BTreeMap<String, Point>, header: &Header) -> Vec<Track>;
}

::plugwright::embed_contract!(
    "plugwright-contract 1\n\
     interface Tracker\n\
     fn header() -> Header\n\
     fn move(from: Point, to: Point, factor: f64) -> Point\n\
     fn track(track: Track) -> Track ! Point\n\
     fn tracks(points: map<string, Point>, header: Header) -> list<Track>\n\
     layout Header { i: i8, magic: [u8; 3], element: i64, out: f32 } size 24 align 8\n\
     layout Point { x: f64, y: f64, tag: u8 } size 24 align 8\n\
     layout Track { active: bool, name: text<13>, samples: [i32; 4], symbol: char, points: [Point; 3], last: i16 } size 128 align 8\n"
);
