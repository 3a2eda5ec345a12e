/** lowtunes: a music library becomes a static website that streams itself. */
package org.lowtunes;
