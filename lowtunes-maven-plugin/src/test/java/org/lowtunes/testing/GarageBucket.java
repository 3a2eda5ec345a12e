package org.lowtunes.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;

/** A bucket of a throw-away Garage, with the key that may read and write it. */
public final class GarageBucket {

    private final Garage garage;
    private final GarageAdmin admin;
    private final String id;
    private final String name;
    private final GarageKey key;

    GarageBucket(Garage garage, GarageAdmin admin, String id, String name, GarageKey key) {
        this.garage = garage;
        this.admin = admin;
        this.id = id;
        this.name = name;
        this.key = key;
    }

    /** The Garage that holds it. */
    public Garage garage() {
        return garage;
    }

    /** What Garage itself calls it. */
    String id() {
        return id;
    }

    /** The bucket's name, as it is typed. */
    public String name() {
        return name;
    }

    /** The key that may read and write. */
    public GarageKey key() {
        return key;
    }

    /** The address of the S3 interface. */
    public URI endpoint() {
        return garage.endpoint();
    }

    /** The Host header that chooses this bucket on the web port. */
    public String host() {
        return name.equals("localhost") ? name : name + ".localhost";
    }

    /**
     * The website as a browser opens it: Chromium takes every name under {@code localhost} for this machine; Java only
     * {@code localhost} itself, everything else goes through {@link GarageWeb}.
     */
    public URI url() {
        return URI.create("http://" + host() + ":" + garage.webPort() + "/");
    }

    /** Reads the website as a listener does. */
    public GarageWeb web() {
        return new GarageWeb(garage.webPort(), host());
    }

    /** Switches website access on (with {@code 404.html} as error document) or off. */
    public void website(boolean on) {
        update(
                on
                        ? "\"websiteAccess\":{\"enabled\":true,\"indexDocument\":\"index.html\",\"errorDocument\":\"404.html\"}"
                        : "\"websiteAccess\":{\"enabled\":false}");
    }

    /** Limits the bucket. */
    public void quota(long bytes, long objects) {
        update("\"quotas\":{\"maxSize\":" + bytes + ",\"maxObjects\":" + objects + "}");
    }

    /** A key that may do no more than read. */
    public GarageKey readOnlyKey() {
        GarageKey reader = garage.key();
        allow(reader, "\"read\":true");
        return reader;
    }

    /** A key that may write and not read. */
    public GarageKey writeOnlyKey() {
        GarageKey writer = garage.key();
        allow(writer, "\"write\":true");
        return writer;
    }

    /** Lets the bucket's key also change the website's configuration. */
    public void makeOwner() {
        allow(key, "\"owner\":true");
    }

    /** How many objects the bucket holds. */
    public long objects() {
        return info().get("objects").asLong();
    }

    /** How many bytes the bucket holds. */
    public long bytes() {
        return info().get("bytes").asLong();
    }

    void allow(GarageKey who, String permissions) {
        admin.post(
                "AllowBucketKey",
                "{\"bucketId\":\"" + id + "\",\"accessKeyId\":\"" + who.id() + "\",\"permissions\":{" + permissions
                        + "}}");
    }

    private JsonNode info() {
        return admin.get("GetBucketInfo?id=" + id);
    }

    private void update(String members) {
        admin.post("UpdateBucket?id=" + id, "{" + members + "}");
    }
}
