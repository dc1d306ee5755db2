String log = new File(basedir, 'build.log').text
assert log =~ /no Cargo\.toml in .*no-crate.guest: set the parameter 'crate'/
