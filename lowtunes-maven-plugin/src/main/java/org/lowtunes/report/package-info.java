/** What a build tells its curator when it is over: a page, a few last lines, an exit status. Knows values only. */
package org.lowtunes.report;
