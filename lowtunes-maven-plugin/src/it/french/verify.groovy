String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('Personne/Rien/01 Cassé.flac : Quoi qu’en dise son nom, ce fichier ne contient aucun son lisible.')
