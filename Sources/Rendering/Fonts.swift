/// The fonts that pictures are set in.
enum Fonts {
  /// Families of the same widths as Helvetica.
  static let alike: Set<String> = ["Liberation Sans", "Arimo", "Arial", "Helvetica", "Nimbus Sans"]

  /// Settings for fontconfig: the system's fonts, one family for Latin text, and no hinting, which would differ by
  /// resolution.
  static let settings = """
    <?xml version="1.0"?>
    <fontconfig>
      <dir>/usr/share/fonts</dir>
      <dir>/usr/local/share/fonts</dir>
      <cachedir>/var/cache/fontconfig</cachedir>
      <cachedir prefix="xdg">fontconfig</cachedir>
      <match target="pattern">
        <test qual="any" name="family" compare="eq"><string>Helvetica</string></test>
        <edit name="family" mode="prepend" binding="same">
          <string>Liberation Sans</string><string>Arimo</string><string>Arial</string>
        </edit>
      </match>
      <match target="pattern">
        <test qual="any" name="family" compare="eq"><string>Liberation Sans</string></test>
        <edit name="family" mode="append" binding="same">
          <string>Arimo</string><string>Arial</string><string>Helvetica</string><string>Nimbus Sans</string>
        </edit>
      </match>
      <match target="font">
        <edit name="hinting" mode="assign"><bool>false</bool></edit>
        <edit name="antialias" mode="assign"><bool>true</bool></edit>
        <edit name="rgba" mode="assign"><const>none</const></edit>
      </match>
    </fontconfig>
    """
}
