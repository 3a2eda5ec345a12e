package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.publish.FolderTarget;
import org.lowtunes.serve.FolderServer;
import org.lowtunes.testing.Browser;
import org.openqa.selenium.By;

/** A site served at home: over plain http, at an address that is not this machine's own name for itself. */
class LocalNetworkIT {

    @Test
    void aPhoneOnTheNetworkPlaysTheSite(@TempDir Path folder) throws Exception {
        Path www = folder.resolve("www");
        try (FolderTarget target = new FolderTarget(www)) {
            SampleSite.publish(SampleSite.build(folder.resolve("site"), Optional.empty()), target, Optional.empty());
        }
        try (FolderServer server = new FolderServer(www, InetAddress.getByName("0.0.0.0"), 0)) {
            server.start();
            List<URI> addresses = server.networkUris();
            assumeThat(addresses).as("this machine is on no network").isNotEmpty();
            try (Browser browser = Browser.start("en")) {
                browser.open(addresses.get(0));
                assertThat(browser.run("return window.isSecureContext")).isEqualTo(false);
                browser.find(By.cssSelector("ul.wall a")).click();
                browser.find(By.cssSelector("ol.tracks button.row")).click();
                browser.until(d ->
                        ((Number) browser.run("return document.getElementById('sound').currentTime")).doubleValue() > 1
                                ? true
                                : null);
                assertThat(browser.complaints()).isEmpty();
            }
        }
    }
}
