import groovy.json.JsonSlurper

def descriptor = new JsonSlurper().parse(new File(basedir, 'target/lowtunes/www/lowtunes.json'))
assert descriptor.tracks == 2
// A tenth stays free, 400 KB are for the player, 25 KB for the album, 800 bytes for each track.
long forAudio = 1_080_000 - 400_000 - 25_000 - 2 * 800
assert descriptor.bytes <= forAudio
assert descriptor.bytes >= 0.97 * forAudio
long site = 0
new File(basedir, 'target/lowtunes/www').eachFileRecurse { if (it.isFile()) site += it.length() }
assert site <= 1_200_000
