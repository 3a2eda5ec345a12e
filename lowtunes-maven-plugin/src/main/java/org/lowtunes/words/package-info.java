/** What curators read, in their language. Every room may use it; it uses none. */
package org.lowtunes.words;
