/**
 * The model of a contract between host and plugin: its types, its text, its Wasm signatures and the
 * differences between two contracts.
 *
 * <p>{@link dev.plugwright.contract.Contract} is the entry point: it is {@linkplain
 * dev.plugwright.contract.Contract#parse parsed} from a text or {@linkplain
 * dev.plugwright.contract.Contract#of created} from methods and definitions. {@link
 * dev.plugwright.contract.Lowering} is the calling convention, {@link
 * dev.plugwright.contract.Layouts} the memory layout of structs, {@link
 * dev.plugwright.contract.TypeGraph} answers questions about the types a type contains, and {@link
 * dev.plugwright.contract.evolution.ContractComparison} compares contracts.
 */
package dev.plugwright.contract;
