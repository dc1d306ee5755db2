mod different {
    plugwright::contract!("site_plugin");
    plugwright::contract!("text_tools");
}

mod twice {
    plugwright::contract!("draw", "canvas", "draw");
}

mod unseen {
    macro_rules! both {
        () => {
            plugwright::contract!("draw");
            plugwright::contract!("atlas");
        };
    }
    both!();
}

fn main() {}
