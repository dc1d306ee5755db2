fn main() {
    guest_writer::write_serde("types");
}
