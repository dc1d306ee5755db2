/** What ecj knows about elements, but does not show in their API. */
package dev.plugwright.processor.ecj;
