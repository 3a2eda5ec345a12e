import groovy.json.JsonSlurper

def descriptor = new JsonSlurper().parse(new File(basedir, 'target/lowtunes/www/lowtunes.json'))
assert descriptor.tracks == 2
assert descriptor.bytes <= 850_000
assert descriptor.bytes >= 0.97 * 850_000
