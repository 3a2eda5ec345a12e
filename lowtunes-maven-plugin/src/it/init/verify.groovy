import groovy.json.JsonSlurper

def descriptor = new JsonSlurper().parse(new File(basedir, 'target/lowtunes/www/lowtunes.json'))
assert descriptor.title == 'Été'
assert descriptor.language == 'fr'
assert new File(basedir, 'build.log').text.contains('pom.xml exists already and is left alone')
