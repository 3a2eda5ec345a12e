import groovy.json.JsonSlurper

def www = new File(basedir, 'target/lowtunes/www')
assert new JsonSlurper().parse(new File(www, 'lowtunes.json')).tracks == 2
long site = 0
www.eachFileRecurse { if (it.isFile()) site += it.length() }
assert site <= 1_000_000
assert site >= 0.97 * 1_000_000
