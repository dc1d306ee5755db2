// Rust side of the contract layouts.Radar, generated from the Java interface. Do not edit.
// Contract hash: b4b0ed26b3aa833d

#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::FixedLayout)]
#[plugwright(size = 8, align = 4)]
pub struct Cell {
    pub row: i32,
    pub column: i16,
}

#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, ::plugwright::FixedLayout)]
#[plugwright(size = 24, align = 8)]
pub struct Header {
    pub i: i8,
    pub magic: [u8; 3],
    pub element: i64,
    pub out: f32,
}

#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, ::plugwright::FixedLayout)]
#[plugwright(size = 16, align = 4)]
pub struct Label {
    pub text: ::plugwright::Text<8>,
    pub size: i16,
}

/// A place.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, ::plugwright::FixedLayout)]
#[plugwright(size = 24, align = 8)]
pub struct Point {
    pub x: f64,
    pub y: f64,
    /// what it is marked with
    pub tag: u8,
}

#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, ::plugwright::FixedLayout)]
#[plugwright(size = 128, align = 8)]
pub struct Track {
    pub active: i8,
    pub name: ::plugwright::Text<13>,
    pub samples: [i32; 4],
    pub symbol: u32,
    pub points: [Point; 3],
    pub last: i16,
}

/// Records that lie in memory as they are.
#[::plugwright::host_functions(module = "Radar")]
pub trait Radar {
    fn header() -> ::plugwright::Fixed<Header>;

    fn labels(
        first: &Option<Label>,
        cell: &::plugwright::Fixed<Cell>,
    ) -> ::std::collections::BTreeMap<Cell, Label>;

    fn r#move(
        from: &::plugwright::Fixed<Point>,
        to: &::plugwright::Fixed<Point>,
        factor: f64,
    ) -> ::plugwright::Fixed<Point>;

    fn track(track: &::plugwright::Fixed<Track>) -> Result<Track, Point>;

    fn tracks(
        points: &::std::collections::BTreeMap<String, Point>,
        header: &::plugwright::Fixed<Header>,
    ) -> Vec<Track>;
}

::plugwright::embed_contract!(
    "plugwright-contract 1\n\
     host Radar\n\
     fn header() -> Header\n\
     fn labels(first: option<Label>, cell: Cell) -> map<Cell, Label>\n\
     fn move(from: Point, to: Point, factor: f64) -> Point\n\
     fn track(track: Track) -> Track ! Point\n\
     fn tracks(points: map<string, Point>, header: Header) -> list<Track>\n\
     layout Cell { row: i32, column: i16 } size 8 align 4\n\
     layout Header { i: i8, magic: [u8; 3], element: i64, out: f32 } size 24 align 8\n\
     layout Label { text: text<8>, size: i16 } size 16 align 4\n\
     layout Point { x: f64, y: f64, tag: u8 } size 24 align 8\n\
     layout Track { active: i8, name: text<13>, samples: [i32; 4], symbol: u32, points: [Point; 3], last: i16 } size 128 align 8\n"
);
