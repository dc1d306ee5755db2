fn main() {
    guest_writer::write_echo("types");
}
