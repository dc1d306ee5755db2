/**
 * The look of the site. Of what plugins return only {@code Chapter.html()} gets into a page as it
 * is; everything else is escaped.
 */
package dev.plugwright.sample.host.html;
