String log = new File(basedir, 'build.log').getText('UTF-8')
[
    'ffmpeg utilisé : ',
    'Trouvé : 3 titres et aucune liste de lecture',
    'Cassé.flac : Le fichier est abîmé, ou ce n’est pas un fichier de son. Copiez-le',
    '2 titres sur un album',
    'un fichier laissé de côté, aucun avertissement',
    'Le compte rendu complet : ',
    'lowtunes.failOn vaut warning',
    'Plan pour le dossier ',
    'Rien à envoyer : ce site est déjà là, dans le dossier ',
    'fichiers sont tous là.',
    'lowtunes.siteUrl vaut « music.example.org »',
    'mais pas lowtunes.endpoint',
    'lowtunes.quota : « much » n’est pas une taille',
    'lowtunes.grace vaut « forever »',
    'pas de ffmpeg à l’emplacement /not/there/ffmpeg',
    'lowtunes.port vaut 99999',
    'n’existe pas. Mettez-y votre musique',
    'lowtunes.failOn vaut « always »',
    'Aucun titre n’a « zzzzz »',
].each { sentence ->
    assert log.replace('\u00a0', ' ').contains(sentence)
}
String report = new File(basedir, 'target/lowtunes/report.html').getText('UTF-8')
assert report.contains('<html lang="fr">')
assert report.contains('compte rendu')
