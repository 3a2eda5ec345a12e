import groovy.json.JsonSlurper

def descriptor = new JsonSlurper().parse(new File(basedir, 'target/lowtunes/www/lowtunes.json'))
assert descriptor.title == 'no-pom'
assert descriptor.tracks == 2
