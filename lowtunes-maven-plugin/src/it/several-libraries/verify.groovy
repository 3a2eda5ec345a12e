import groovy.json.JsonSlurper

String log = new File(basedir, 'build.log').text
File www = new File(basedir, 'target/lowtunes/www')
def site = new JsonSlurper().parse(new File(www, 'lowtunes.json'))
assert site.tracks == 3
assert site.title == "La radio d'à côté"
assert site.licence == 'CC0'
assert site.description == 'La musique du quartier.'
assert log.contains('"Plus tard" by Max waits')

def browse = new JsonSlurper().parse(new File(www, site.browse))
assert browse.contributors.split('\n') as Set == ['Max', 'Zoé'] as Set
assert browse.titles.split('\n').toList().containsAll(['Aigu', 'Grave'])
assert browse.playlists*.title == ['Nouveautés']
assert browse.playlists[0].tracks.collect { browse.titles.split('\n')[it] } == ['Aigu', 'Grave']
