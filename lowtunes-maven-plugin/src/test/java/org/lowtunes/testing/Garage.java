package org.lowtunes.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** A running throw-away Garage; see {@link GarageExtension}. */
public final class Garage {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final GarageNode node;

    Garage(GarageNode node) {
        this.node = node;
    }

    /** The region that requests must be signed for. */
    public String region() {
        return GarageNode.REGION;
    }

    /** The address of the S3 interface. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + node.api);
    }

    /** The loopback port where all websites are served, told apart by the Host header. */
    public int webPort() {
        return node.web;
    }

    /** A fresh bucket: website on, a global alias of its own, one key that may read and write. */
    public GarageBucket bucket() {
        return bucket("site" + COUNT.incrementAndGet());
    }

    /**
     * A fresh bucket under a name of one's own. {@code localhost} is served where every program finds it, at
     * {@code http://localhost:<webPort>/}; an older bucket of this name loses the name.
     */
    public GarageBucket bucket(String name) {
        GarageBucket bucket = bucketWithoutWebsite(name);
        bucket.website(true);
        return bucket;
    }

    /** A fresh bucket that is not served to anybody. */
    public GarageBucket bucketWithoutWebsite(String name) {
        release(name);
        String id = node.admin
                .post("CreateBucket", "{\"globalAlias\":\"" + name + "\"}")
                .get("id")
                .asText();
        GarageKey key = key();
        GarageBucket bucket = new GarageBucket(this, node.admin, id, name, key);
        bucket.allow(key, "\"read\":true,\"write\":true");
        return bucket;
    }

    /**
     * A fresh bucket as CreateBucket of the S3 interface makes one: it has a name for its key alone, which the web does
     * not know, although the website is on.
     */
    public GarageBucket bucketWithLocalAlias(String name) {
        GarageKey key = key();
        String id = node.admin
                .post(
                        "CreateBucket",
                        "{\"localAlias\":{\"accessKeyId\":\"" + key.id() + "\",\"alias\":\"" + name + "\"}}")
                .get("id")
                .asText();
        GarageBucket bucket = new GarageBucket(this, node.admin, id, name, key);
        bucket.allow(key, "\"read\":true,\"write\":true");
        bucket.website(true);
        return bucket;
    }

    /** A key without any right. */
    public GarageKey key() {
        JsonNode made = node.admin.post("CreateKey", "{\"name\":\"key" + COUNT.incrementAndGet() + "\"}");
        return new GarageKey(
                made.get("accessKeyId").asText(), made.get("secretAccessKey").asText());
    }

    /** Gives a bucket a name that another one may have taken from it meanwhile. */
    public void name(GarageBucket bucket, String name) {
        release(name);
        node.admin.post("AddBucketAlias", "{\"bucketId\":\"" + bucket.id() + "\",\"globalAlias\":\"" + name + "\"}");
    }

    private void release(String name) {
        for (JsonNode bucket : node.admin.get("ListBuckets")) {
            for (JsonNode alias : bucket.get("globalAliases")) {
                if (alias.asText().equals(name)) {
                    node.admin.post(
                            "AddBucketAlias",
                            "{\"bucketId\":\"" + bucket.get("id").asText() + "\",\"globalAlias\":\"old-" + name + "-"
                                    + COUNT.incrementAndGet() + "\"}");
                    node.admin.post(
                            "RemoveBucketAlias",
                            "{\"bucketId\":\"" + bucket.get("id").asText() + "\",\"globalAlias\":\"" + name + "\"}");
                }
            }
        }
    }
}
