// Where there is no compiler, the script tells why.
Process which = [new File(basedir, '../../../../scripts/asc-wasm').canonicalPath, '--which'].execute()
String answer = which.errorStream.text
if (which.waitFor() != 0) {
  println answer
}
return which.exitValue() == 0
