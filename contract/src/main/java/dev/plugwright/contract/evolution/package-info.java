/**
 * The differences between two versions of a contract, and how values of the one become values of
 * the other.
 *
 * <p>{@link dev.plugwright.contract.evolution.ContractComparison} is the entry point. It lists the
 * {@linkplain dev.plugwright.contract.evolution.Difference differences}, each with a verdict, and
 * has a {@linkplain dev.plugwright.contract.evolution.Conversion conversion} for each parameter and
 * result whose encoding differs.
 */
package dev.plugwright.contract.evolution;
