import groovy.json.JsonSlurper

String log = new File(basedir, 'build.log').text
assert log.contains('Nobody/Nothing/01 Broken.flac: ')
assert !log.contains('\tat org.lowtunes')
assert new JsonSlurper().parse(new File(basedir, 'target/lowtunes/www/lowtunes.json')).tracks == 2
