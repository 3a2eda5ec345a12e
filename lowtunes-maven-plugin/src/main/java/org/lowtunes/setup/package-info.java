/** The first steps of a curator: a new project, and a check of everything that a build needs. */
package org.lowtunes.setup;
