//! A plugin whose contract is written in Rust; hosts have older and newer versions of it.

use plugwright::prelude::*;

#[contract_module(revision = 2)]
pub mod library {
    use plugwright::prelude::*;

    #[derive(Clone, Debug, Encode, Decode)]
    pub struct Book {
        #[plugwright(was = "name")]
        pub title: String,
        #[plugwright(default = 100)]
        pub pages: i32,
        pub tags: Vec<String>,
        #[plugwright(default = State::Free)]
        pub state: State,
    }

    #[derive(Clone, Copy, Debug, Encode, Decode)]
    #[plugwright(was = "Status")]
    pub enum State {
        Free,
        #[plugwright(was = "Taken")]
        Lent,
        #[plugwright(unknown)]
        Other,
    }

    #[derive(Clone, Debug, Encode, Decode)]
    pub struct Page<T> {
        pub items: Vec<T>,
        pub next: Option<i64>,
    }

    pub trait Library {
        #[plugwright(was = "look")]
        fn find(
            book: Book,
            #[plugwright(default = 7)] limit: i32,
            #[plugwright(default = "none")] mark: &str,
        ) -> Result<Book, String>;

        fn pages(books: Page<Book>) -> i64;

        fn place(book: &Book) -> String;
    }

    #[host_functions(module = "Shelf")]
    pub trait Shelf {
        fn place(book: &Book, #[plugwright(default = false)] deep: bool) -> State;
    }
}

use library::{Book, Library, Page};

struct Guest;

#[wasm_plugin]
impl Library for Guest {
    fn find(book: Book, limit: i32, mark: &str) -> Result<Book, String> {
        if book.title.is_empty() {
            return Err(format!("no title, limit {limit}, mark {mark}"));
        }
        let title = format!("{} {limit} {mark} {:?}", book.title, book.state);
        Ok(Book { title, ..book })
    }

    fn pages(books: Page<Book>) -> i64 {
        let pages: i64 = books.items.iter().map(|book| i64::from(book.pages)).sum();
        pages + books.next.unwrap_or(0)
    }

    fn place(book: &Book) -> String {
        format!("{:?}", library::shelf::place(book, true))
    }
}
