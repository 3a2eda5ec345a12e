import java.nio.ByteBuffer
import java.nio.ByteOrder

/** A recording of three seconds: a tone in 16 bits, mono, 48 kHz. */
void whistle(String path, int hertz) {
    File file = new File(basedir, path)
    file.parentFile.mkdirs()
    int samples = 3 * 48000
    ByteBuffer wave = ByteBuffer.allocate(44 + 2 * samples).order(ByteOrder.LITTLE_ENDIAN)
    wave.put('RIFF'.bytes).putInt(36 + 2 * samples).put('WAVEfmt '.bytes).putInt(16)
    wave.putShort((short) 1).putShort((short) 1).putInt(48000).putInt(96000).putShort((short) 2).putShort((short) 16)
    wave.put('data'.bytes).putInt(2 * samples)
    samples.times { wave.putShort((short) (8000 * Math.sin(2 * Math.PI * hertz * it / 48000))) }
    file.bytes = wave.array()
}

whistle('max/Max/Sifflets/01 Grave.wav', 300)
whistle('max/Max/Sifflets/02 Aigu.wav', 900)
whistle('max/drafts/03 Faux.wav', 901)
whistle('max/Max/Plus tard/01 Demain.wav', 500)
new File(basedir, 'max/Max/Plus tard/album.yaml').text = 'publié le: 2199-01-01\n'
new File(basedir, 'max/Max/Sifflets/album.yaml').text = 'ordre: Aigu; Grave\ncrédits: Max\n'
new File(basedir, 'max/Nouveautés.playlist.yaml').text = 'contributeur: Max\najouté depuis: 2 jours\nordre: titre\n'
return true
