fn main() {
    guest_writer::write_exports("types");
}
