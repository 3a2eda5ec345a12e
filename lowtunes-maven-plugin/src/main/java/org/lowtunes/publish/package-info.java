/** The only room that knows S3: from a site and a target to a publication. */
package org.lowtunes.publish;
