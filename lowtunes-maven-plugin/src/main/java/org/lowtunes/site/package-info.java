/**
 * The only room that knows the published format: from library, renditions and neighbours to a
 * {@link org.lowtunes.site.Site}.
 */
package org.lowtunes.site;
