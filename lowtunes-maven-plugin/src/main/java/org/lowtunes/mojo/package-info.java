/** The only room that knows Maven: hands values from one room to the next, and reports. */
package org.lowtunes.mojo;
