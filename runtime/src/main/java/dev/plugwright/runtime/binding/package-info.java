/**
 * What generated code is written against: a binding per contract, and under its proxy the guest,
 * its methods and the frame of each call. User code only ever passes a binding on.
 */
package dev.plugwright.runtime.binding;
