package dev.plugwright.it.random;

import dev.plugwright.contract.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.SourceVersion;

/** Names that mean something to Java, Rust, WebAssembly or generated code. */
final class AwkwardNames {
  private static final List<String> WORDS =
      List.of(
          // keywords of Rust, and of newer versions of Java
          ("abstract as async await become box break const continue crate do dyn else enum extern"
                  + " false final fn for gen if impl in let loop macro match mod move mut override"
                  + " priv pub ref return self Self static struct super trait true try type typeof"
                  + " unsafe unsized union use virtual where while yield raw auto default safe"
                  + " record sealed permits var when with to module exports opens requires provides"
                  // primitive types, the prelude and its neighbours
                  + " bool char str i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64"
                  + " Option Some None Result Ok Err Vec String Box Rc Arc Cow Iterator Into From"
                  + " Clone Copy Debug Default Eq PartialEq Ord PartialOrd Hash Drop Fn FnMut"
                  + " FnOnce Send Sync Sized Unpin ToString ToOwned AsRef Extend TryFrom TryInto"
                  + " BTreeMap BTreeSet HashMap Duration SystemTime PhantomData Uuid Text Fixed"
                  // the language and the library of Java
                  + " Object Integer Long Double Character Boolean Byte Override Deprecated Record"
                  + " Enum Error Exception RuntimeException Throwable System Math Class Void List"
                  + " Map Set Optional OptionalInt Entry Collections ArrayList LinkedHashMap Objects"
                  + " Arrays java javax dev org clone finalize notify wait hash equals main"
                  // generated code, the codec and WebAssembly
                  + " Encode Decode FixedLayout Reader Writer Error Passing Slice Call HostCall"
                  + " HostCalls CallTarget Codecs Binding Proxy Functions BincodeInput"
                  + " BincodeOutput CodecException DuplicateCheck EnumConstants RecordComponents"
                  + " I32x2ToI64 ContractBinding RawCall GuestCallable plugwright std core alloc"
                  + " call frame out in input output result returned slice source sink target host"
                  + " calls value element entry count size start cause failure declared error reply"
                  + " encoded marker raw of bind names number keyStart duplicates at panic vec"
                  + " format println assert fake wasm_plugin host_functions contract prelude codec"
                  + " module instance memory_size export start_ table global func local")
              .split(" "));

  /** These are no names of types in Java. */
  private static final Set<String> NO_TYPES =
      Set.of("record", "sealed", "permits", "var", "yield", "Self", "self", "crate", "_");

  private static final Set<String> NO_MODULES = Set.of("self", "super", "crate");

  /** Packages that the sources name in full. */
  private static final Set<String> PACKAGES = Set.of("java", "dev");

  /** No component of a record has the name of one of these methods. */
  private static final Set<String> METHODS_OF_OBJECT =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private final Random random;

  AwkwardNames(Random random) {
    this.random = random;
  }

  /** A scope in which no two names are alike. */
  final class Scope {
    private final Set<String> taken = new HashSet<>();

    Scope(String... taken) {
      for (String name : taken) {
        this.taken.add(key(name));
      }
    }

    /** A type that is named like a word, or a word with another one. */
    String type() {
      return next(
          name -> !NO_TYPES.contains(name) && !PACKAGES.contains(name) && !Type.isBuiltIn(name));
    }

    /** The name of a contract, whose file and module have it in snake case. */
    String contract() {
      return next(
          name ->
              Character.isUpperCase(name.charAt(0))
                  && !NO_MODULES.contains(name.toLowerCase(Locale.ROOT)));
    }

    /** A component, a constant or a parameter. */
    String member() {
      return next(name -> !METHODS_OF_OBJECT.contains(name));
    }

    private String next(Predicate<String> allowed) {
      while (true) {
        String name = variant(WORDS.get(random.nextInt(WORDS.size())));
        if (SourceVersion.isIdentifier(name)
            && !SourceVersion.isKeyword(name)
            && allowed.test(name)
            && taken.add(key(name))) {
          return name;
        }
      }
    }
  }

  /** Rust's names differ in more than their case and underscores. */
  private static String key(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  private String variant(String word) {
    return switch (random.nextInt(5)) {
      case 0 -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
      case 1 -> word.toUpperCase(Locale.ROOT);
      case 2 -> word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
      default -> word;
    };
  }
}
